// Lints single imports as if they stood in a file of the product: `[{ file, from }]` as JSON on standard input; answers, in
// the same order, the names of the rules that refuse them. A process of its own: ESLint does not run inside Jest.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';

const needTypes = ['no-floating-promises', 'no-misused-promises'].map((rule) => [`@typescript-eslint/${rule}`, 'off']);
const eslint = new ESLint({
  overrideConfig: [
    { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { projectService: false } }, rules: Object.fromEntries(needTypes) },
  ],
});
const found = [];
for (const { file, from } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(`import * as it from '${from}';\nexport const used = it;\n`, { filePath: file });
  found.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(found));
