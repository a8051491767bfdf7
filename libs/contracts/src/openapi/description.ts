/** What an integrator has to know before the first call; everything else stands at the operations. */
export const description = `Cầu Nối connects needs of businesses with technologies and experts.

**Signing in.** A program sends the API key that a manager made for it on the page of the organisation, as \`Authorization: Bearer cn_…\`: it acts for the organisation, in what its scopes allow (\`x-access.scope\`). A browser gets a cookie from \`POST /session\` with e-mail and password; every POST, PUT and DELETE that comes with it also needs the header \`x-caunoi-csrf: 1\` (the scheme \`csrf\`). What is public needs neither.

**Language.** \`Accept-Language\`: vi, en or fr for the texts of problems; the query \`locale\` for explanations. What people wrote is given as they wrote it, with its \`language\`.

**Problems** are \`application/problem+json\` (RFC 9457): \`code\` never changes its meaning, \`errors[].in\` and \`errors[].pointer\` (RFC 6901) name the field, \`traceId\` is for support. Unknown fields, parameters and codes are refused.

**Editing.** Send what you read, changed: what only the platform sets (\`readOnly\`) may come along and is not looked at. \`version\` is the one that you saw; instead of it \`If-Match\` takes the \`ETag\` of the answer. 412 means that somebody else was faster: \`current\` is what is there now, and nothing was overwritten.

**Creating.** Send an \`Idempotency-Key\`, a UUID of your own for each thing: sent again under the same key within a day, the same call makes nothing new and gives the same answer.

**Lists** give \`next\`; send it as \`cursor\` for the following page; null is the last. A list without \`next\` has no further page.

**Open lists of values.** In what you send, only the values of an \`enum\` are taken. In answers they stand as \`x-extensible-enum\`: read a value that you don't know as one that has come since, and fields likewise.

**Changes.** What is \`x-stability: stable\` does not go, and is not changed so that a caller breaks, before it has been \`deprecated\`: its answers then carry \`Deprecation\` and \`Sunset\` (RFC 9745, RFC 8594), and \`Link\` names what takes its place.

**Streams** are server-sent events: each \`data\` is JSON (\`x-itemSchema\`), each \`id\` a place to take up again with \`Last-Event-ID\`; comments keep the line open. A stream ends after some minutes: open it again.

**Files** are sent as they are, as the body, with their \`Content-Type\`; what they begin with must be of that type. They are answered with \`ETag\`, and in parts with \`Range\` (one part at a time).

**Limits** are counted by API key, else by address. \`ratelimit-limit\`, \`ratelimit-remaining\` and \`ratelimit-reset\` (seconds) on every answer; after a 429 wait \`retry-after\` seconds.

**Composed answers** (\`…/overview\`, \`/desk\`) come in time even if a part of the platform is away: that part is null and named in \`degraded\`.

**Texts** are kept in NFC without ends of blanks, control characters and signs that turn the direction of reading; \`maxLength\` counts what is kept, in UTF-16 units; what arrives four times as long is not read at all. A text without any visible character counts as empty.

**Bodies** are JSON in UTF-8 without a key twice in one object, at most 20 levels deep, with at most 4,000 values, and no larger than what the operation can take (64 KB; large forms up to 1 MB). An address answers 405 with \`Allow\` to a method that it does not take.

Times are UTC (RFC 3339), days are ISO 8601, codes are those of \`/code-lists\`.`;
