// Prisma Studio sends database errors to the browser by JSON.stringify, which omits an error's message.
Error.prototype.toJSON = function toJSON() {
  const message = [this.message, this.hint].filter(Boolean).join('。')
  return { ...this, name: this.name, message }
}
