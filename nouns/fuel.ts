/** What a tank holds: a new user's first FUEL, and what every UTC day refills to. */
export const fullTank = 100;
