import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // For Prisma's own commands: DATABASE_URL=$(npm run -s db -- url) npx prisma migrate status
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
