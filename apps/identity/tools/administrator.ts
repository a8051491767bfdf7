import { connectToService } from '@caunoi/kit/postgres/service-database';
import { promote } from '../src/accounts/promote';

const USAGE = 'administrator <e-mail of an account>     make it an administrator';

async function run([email, ...rest]: string[]) {
  if (!email || rest.length > 0) throw new Error(USAGE);
  const { sql, close } = await connectToService('identity');
  return promote(sql, email).finally(close);
}

run(process.argv.slice(2)).then(
  (name) => console.log(`${name} is an administrator from their next sign-in on.`),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
