/** The least that a function can be: what the runtime itself takes. */
export const handler = async (): Promise<{ readonly statusCode: number }> => ({ statusCode: 200 });
