export { askForOwnData, takeOwnData } from './own-data';
