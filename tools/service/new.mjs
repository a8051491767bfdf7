import { formatFiles, generateFiles } from '@nx/devkit';
import { join } from 'node:path';
import { add, folders, namesOf } from './places.mjs';

/** A service that says, keeps and tells of one kind of thing. */
export default async function newService(tree, { name, title }) {
  const names = namesOf(name);
  const { thing } = names;
  // Numbers of migrations rise; in thousands of seconds they stay readable.
  const migration = `${Math.floor(Date.now() / 1_000_000)}000001`;
  const [app, contracts] = folders(names);
  const { version: release } = JSON.parse(tree.read('package.json', 'utf8'));
  const said = { ...names, title, migration, release, tmpl: '' };
  generateFiles(tree, join(import.meta.dirname, 'files/app'), app, { ...said, thing });
  generateFiles(tree, join(import.meta.dirname, 'files/contracts'), contracts, said);
  add(tree, names, title, release);
  await formatFiles(tree);
}
