import { deadLetterCommand } from '@caunoi/kit/events/dead-letters.cli';
import { connectToService } from '@caunoi/kit/postgres/service-database';

deadLetterCommand(process.argv.slice(2), { connect: connectToService, print: console.log }).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
