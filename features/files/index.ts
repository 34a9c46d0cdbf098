export type { Exif } from './exif';
export { fileIdOf } from './name';
export type { FilePurpose } from './policy';
export { openFile, type ServedFile, type UsableFile } from './queries';
export { removeUnusedFiles } from './remove-unused';
export { type StoredFile, storeFile } from './store';
export { fileForUse, giveUpFiles, keepFiles, keepForCopy } from './use';
