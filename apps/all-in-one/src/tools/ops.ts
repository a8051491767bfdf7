import { ops } from '../ops/ops';

ops(process.argv.slice(2), { env: process.env, print: console.log }).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
