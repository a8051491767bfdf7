import { MemoryIndex } from './memory-index';
import { searchIndexContract } from './search-index.contract';

searchIndexContract('the index in memory', async () => new MemoryIndex());
