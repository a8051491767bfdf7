// Which process a container is, and where it listens: its own settings, else the port that every container has to itself.
const { env } = process;

export const service = env.SERVICE ?? '';
const prefix = service.replaceAll('-', '_').toUpperCase();

export const settings = { [`${prefix}_HOST`]: '0.0.0.0', [`${prefix}_PORT`]: '8080' };
for (const name of Object.keys(settings)) if (env[name]) settings[name] = env[name];
export const port = settings[`${prefix}_PORT`];
