/** Every element of the account pages, by its tag: a bundle of their own, a third of the public pages'. */
import { PasswordFieldElement } from '@/components/account/password-field.element'
import { ResumeFormElement } from '@/components/account/resume-form.element'
import { defineElements } from '@/components/shell-elements'

defineElements<AccountElements>({
  'password-field': PasswordFieldElement,
  'resume-form': ResumeFormElement,
})
