import { fileRoute } from '@/contracts/files';
import { openFile } from '@/features/files';

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = fileRoute(openFile);
