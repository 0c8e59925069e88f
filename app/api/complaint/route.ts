import { routes } from '@/lib/routes'
import { complain } from '@/lib/reader/complaints'
import { door } from '@/lib/reader/door'
import { complaintForm } from '@/lib/schemas/complaint'

export const POST = door({
  name: 'complaint',
  page: routes.complaint,
  schema: complaintForm,
  limit: { most: 5, seconds: 3600 },
  act: complain,
  done: `${routes.complaint}?sent=1`,
})
