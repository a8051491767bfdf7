// The health check of a container, which has no curl: 0 when its process says that it is ready.
import { port } from './which.mjs';

const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
