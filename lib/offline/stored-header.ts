/** Marks an answer that the worker made of parts kept on this device, because the network was away. */
export const storedHeader = "X-Isotherm-Stored";
