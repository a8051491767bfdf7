/** A generator of clients, and how a program is made with it. Commands run one after another in a folder of its own, beside `openapi.json`. */
export interface Generator {
  name: string;
  /** The one that is tried; by `CLIENTS=newest` whichever is newest instead. */
  version: string;
  /** What has to be on the machine. */
  tools: readonly string[];
  /** The program in `programs`, and where in the folder it belongs. */
  program: { file: string; to: string };
  /** Further files of the folder, by name. */
  files?: Readonly<Record<string, string>>;
  make: (version: string) => readonly (readonly string[])[];
  run: readonly string[];
}

const NEWEST = 'newest';
const ofNpm = (name: string, version: string) => `${name}@${version === NEWEST ? 'latest' : version}`;
const ofPython = (name: string, version: string) => (version === NEWEST ? name : `${name}==${version}`);

const npm = ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'];
const typescript = ['typescript@5.9.3', '@types/node@24.19.4', 'tsx@4.23.15'];
const compiled = (file: string) =>
  `npx tsc --noEmit --strict --skipLibCheck --module preserve --moduleResolution bundler --target es2024 --lib es2024,dom,dom.iterable ${file}`.split(
    ' ',
  );
const isPackage = { 'package.json': '{ "private": true, "type": "module" }\n' };
const python = 'venv/bin/python';
const pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];

/** The jar as Maven brings it, without its version in the name. */
const jar = (version: string) => [
  'mvn',
  '--quiet',
  '--batch-mode',
  'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy',
  `-Dartifact=org.openapitools:openapi-generator-cli:${version === NEWEST ? 'LATEST' : version}`,
  '-DoutputDirectory=.',
  '-Dmdep.stripVersion=true',
];
const generated = (language: string, ...more: string[]) =>
  ['java', '-jar', 'openapi-generator-cli.jar', 'generate', '--input-spec', 'openapi.json', '--generator-name', language, ...more].concat([
    '--output',
    'client',
  ]);

export const generators: readonly Generator[] = [
  {
    name: 'openapi-typescript',
    version: '7.13.0',
    tools: ['npm'],
    program: { file: 'openapi-fetch.mts', to: 'openapi-fetch.mts' },
    files: isPackage,
    make: (version) => [
      [...npm, ofNpm('openapi-typescript', version), 'openapi-fetch@0.17.0', ...typescript],
      ['npx', 'openapi-typescript', 'openapi.json', '--output', 'generated/schema.ts'],
      compiled('openapi-fetch.mts'),
    ],
    run: ['npx', 'tsx', 'openapi-fetch.mts'],
  },
  {
    name: '@hey-api/openapi-ts',
    version: '0.99.0',
    tools: ['npm'],
    program: { file: 'hey-api.mts', to: 'hey-api.mts' },
    files: isPackage,
    make: (version) => [
      [...npm, ofNpm('@hey-api/openapi-ts', version), ...typescript],
      ['npx', 'openapi-ts', '--input', 'openapi.json', '--output', 'generated'],
      compiled('hey-api.mts'),
    ],
    run: ['npx', 'tsx', 'hey-api.mts'],
  },
  {
    name: 'openapi-python-client',
    version: '0.29.1',
    tools: ['python3'],
    program: { file: 'openapi_python_client.py', to: 'client/program.py' },
    make: (version) => [
      ['python3', '-m', 'venv', 'venv'],
      [...pip, ofPython('openapi-python-client', version)],
      ['venv/bin/openapi-python-client', 'generate', '--path', 'openapi.json', '--output-path', 'client', '--overwrite'],
      [python, '-m', 'compileall', '-q', 'client'],
    ],
    run: [python, 'client/program.py'],
  },
  {
    name: 'openapi-generator, python',
    version: '7.25.0',
    tools: ['java', 'mvn', 'python3'],
    program: { file: 'openapi_generator.py', to: 'client/program.py' },
    make: (version) => [
      jar(version),
      generated('python'),
      ['python3', '-m', 'venv', 'venv'],
      [...pip, '--requirement', 'client/requirements.txt'],
      [python, '-m', 'compileall', '-q', 'client'],
    ],
    run: [python, 'client/program.py'],
  },
  {
    name: 'openapi-generator, java',
    version: '7.25.0',
    tools: ['java', 'mvn'],
    program: { file: 'Program.java', to: 'client/src/main/java/Program.java' },
    make: (version) => [
      jar(version),
      generated('java', '--library', 'native'),
      ['mvn', '--quiet', '--batch-mode', '--file', 'client', '-DskipTests', 'compile', 'dependency:copy-dependencies'],
    ],
    run: ['java', '-classpath', 'client/target/classes:client/target/dependency/*', 'Program'],
  },
  {
    name: 'oapi-codegen',
    version: 'v2.8.2',
    tools: ['go'],
    program: { file: 'main.go', to: 'main.go' },
    files: { 'go.mod': 'module caunoi\n\ngo 1.24\n' },
    make: (version) => [
      ['go', 'install', `github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@${version === NEWEST ? 'latest' : version}`],
      ['mkdir', '-p', 'api'],
      ['bin/oapi-codegen', '-generate', 'types,client', '-package', 'api', '-o', 'api/api.go', 'openapi.json'],
      ['go', 'mod', 'tidy'],
      ['go', 'build', '-o', 'program', '.'],
    ],
    run: ['./program'],
  },
];
