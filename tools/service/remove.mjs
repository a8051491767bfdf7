import { folders, namesOf, take } from './places.mjs';

export default function removeService(tree, { name }) {
  const names = namesOf(name);
  for (const folder of folders(names)) tree.delete(folder);
  take(tree, names);
}
