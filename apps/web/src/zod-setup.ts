import { z } from 'zod';
import { issueMessage } from './forms/issue-message';

z.config({ customError: issueMessage });
