// Prisma Studio sends database errors to the browser by JSON.stringify, which omits an error's message.
Error.prototype.toJSON = function toJSON() {
  return { ...this, name: this.name, message: this.message }
}
