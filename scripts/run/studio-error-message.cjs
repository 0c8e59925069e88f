// Prisma Studio sends a refusal of the database to the browser by JSON.stringify, which leaves an error's message
// out: its console would show an empty box instead of our sentence.
Error.prototype.toJSON = function toJSON() {
  const message = [this.message, this.hint].filter(Boolean).join('。')
  return { ...this, name: this.name, message }
}
