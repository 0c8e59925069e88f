import { complaintDoor } from '@/lib/reader/complaints'
import { openToAll } from '@/lib/reader/door'

export const POST = openToAll(complaintDoor)
