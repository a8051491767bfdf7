import { z } from 'zod';
import { issueMessage } from './forms/issue-message';

// `jitless`: zod would otherwise compile its parsers with `new Function`, which the content security policy refuses.
z.config({ jitless: true, customError: issueMessage });
