/** The script for any page; importing it leaves its rule of what was seen on the global object. */
declare module '@/public/embed.js';
