import { Sentence } from '@/components/ui/sentence'
import { ActionForm } from '@/components/me/action-form'
import { FolderRow } from '@/components/me/folder-row'
import { Field } from '@/components/ui/field'
import { meCopy } from '@/lib/copy/me'
import type { Draft } from '@/lib/actions/drafts'
import type { Folder } from '@/lib/reader/folders'
import { actions, routes } from '@/lib/routes'

/** A refused name is shown in the form for a new folder. */
export function FolderForms({ folders, draft }: { folders: Folder[]; draft: Draft | null }) {
  const words = meCopy.folders
  const id = draft?.fields.id ?? ''
  const renamed = folders.find((folder) => String(folder.id) === id)
  const label = renamed ? words.newName(renamed.name) : words.name
  return (
    <>
      <p>
        <a className="button quiet" href={routes.favourites}>
          {words.back}
        </a>
      </p>
      <p className="field-hint">{words.removeHint}</p>
      <ul className="me-list">
        {folders.map((folder) => (
          <FolderRow key={folder.id} folder={folder} />
        ))}
      </ul>
      <section className="me-section" aria-labelledby="new-folder">
        <h2 id="new-folder">{renamed ? words.rename : words.makeHeading}</h2>
        <ActionForm
          action={actions.folders}
          hidden={renamed ? { id: renamed.id } : {}}
          labels={{ name: label }}
          draft={draft}
          submit={renamed ? words.rename : words.make}
        >
          <Field
            name="name"
            label={renamed ? <Sentence words={words.newName} names={[renamed.name]} /> : label}
            hint={words.nameHint}
            value={draft?.fields.name}
            error={draft?.errors.name}
          />
        </ActionForm>
      </section>
    </>
  )
}
