import { answeredFetch } from '@/lib/answered-fetch';

// Next runs this before anything else in a browser.
window.fetch = answeredFetch(window.fetch.bind(window));
