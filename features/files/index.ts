export type { StorageState } from './bytes';
export { fileIdOf } from './name';
export { type OwnFile, ownFiles } from './own-files';
export { openFile, type ServedFile, type UsableFile } from './queries';
export { removeUnusedFiles } from './remove-unused';
export { storageState, tryStorage, watchStorage } from './state';
export { type StoredFile, storeFile } from './store';
export { fileForUse, giveUpFiles, keepFiles, keepForCopy, releaseFiles } from './use';
