import { singleton } from './singleton';

/**
 * How many changes this process has committed since it started. Whoever keeps what was read from the database compares
 * the count of then with that of now.
 */
export const changes = () => singleton('changes', () => ({ count: 0 }));
