/** Placeholder until the description is written. */
export const openApi = { openapi: '3.1.0' }
