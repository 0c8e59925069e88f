/** What is wrong with a film itself, in words for staff; trying again would not help. */
export class FilmFault extends Error {
  override name = 'FilmFault'
}
