/** How many stories a browser keeps for reading offline. */
export const offlineLimits = { read: 20, favourites: 50 }
