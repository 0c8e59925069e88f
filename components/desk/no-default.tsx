/**
 * A disabled first button: Enter in a field would else press the form's first verdict
 * (https://html.spec.whatwg.org/#implicit-submission).
 */
export function NoDefault() {
  return <button hidden disabled />
}
