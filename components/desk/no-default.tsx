/**
 * First in a form with several verdicts: Enter presses a form's first button, and none is to be given by
 * a slip of the hand. A disabled one keeps Enter from doing anything
 * (https://html.spec.whatwg.org/#implicit-submission).
 */
export function NoDefault() {
  return <button hidden disabled />
}
