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

/** A number above zero with a decimal point, such as 46.4. */
export function positiveDecimal(max: number, fault: string) {
  return z
    .string(fault)
    .transform((typed) => typed.normalize('NFKC').trim())
    .pipe(z.string().regex(/^\d{1,9}(?:\.\d{1,9})?$/, fault))
    .transform(Number)
    .refine((number) => number > 0 && number < max, fault)
}
