// Lints texts as if they stood in files of the product: `[{ file, text }]` as JSON on standard input; answers, in the same order,
// `[rule, message]` of whatever refuses them. A process of its own: ESLint does not run inside Jest.
import { ESLint } from 'eslint';
import { text as textOf } from 'node:stream/consumers';

const needTypes = ['no-floating-promises', 'no-misused-promises'].map((rule) => [`@typescript-eslint/${rule}`, 'off']);
const eslint = new ESLint({
  overrideConfig: [
    { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { projectService: false } }, rules: Object.fromEntries(needTypes) },
  ],
});
const found = [];
for (const { file, text } of JSON.parse(await textOf(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  found.push(result.messages.map(({ ruleId, message }) => [ruleId ?? 'syntax', message]));
}
process.stdout.write(JSON.stringify(found));
