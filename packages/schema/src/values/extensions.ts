/** Vendor members under reverse-domain keys; kept on every round trip. */
export type Extensions = Record<string, unknown>
