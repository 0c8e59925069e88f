import { fieldLabel } from '@/lib/copy/field-label'

export function FieldNames({ fields }: { fields: string[] }) {
  return fields.map(fieldLabel).join('、')
}
