// Required by a portal whose clock is to be wrong: by WRONG_CLOCK_MS, for everything that asks for the date.
const wrong = Number(process.env.WRONG_CLOCK_MS)
const RightDate = Date

globalThis.Date = class extends RightDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [RightDate.now() + wrong]))
  }

  static now() {
    return RightDate.now() + wrong
  }
}
