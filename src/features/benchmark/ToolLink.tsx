import { LinkButton } from '../../ui/form/Button.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'

/** The way to what needs a network. */
export function ToolLink({ title, url }: { readonly title: string; readonly url: string }) {
  const { t } = useTexts()
  return (
    <LinkButton kind="quiet" icon="link" href={url} isExternal>
      {t('benchmark.library.open')} <VisuallyHidden>{title}</VisuallyHidden>
    </LinkButton>
  )
}
