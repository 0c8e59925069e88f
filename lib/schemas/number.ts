import { z } from 'zod'

/** A whole number that somebody types, in any width; empty, signed or broken ones are faults and never zero. */
export function wholeNumber(max: number, fault: string) {
  return z
    .string(fault)
    .transform((typed) => typed.normalize('NFKC').trim())
    .pipe(z.string().regex(/^(?:0|[1-9]\d{0,8})$/, fault))
    .transform(Number)
    .refine((number) => number <= max, fault)
}
