/** A job is to be tried again. The reason stays in the queue's table: no address and no secret may be in it. */
export class TryLater extends Error {
  override name = 'TryLater'
}
