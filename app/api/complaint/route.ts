import { complaintDoor } from '@/lib/reader/complaints'
import { openToAll } from '@/lib/actions/action'

export const POST = openToAll(complaintDoor)
