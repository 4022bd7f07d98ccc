import { render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { TextsProvider, type Translate } from '../../src/ui/Texts.tsx'

/** Says the key and its values: tests then cite keys, not wording. */
export const keyWords: Translate = (key, values) => [key, ...Object.values(values ?? {})].join(' ')

export function WithTexts({ children, t = keyWords }: { readonly children: ReactNode; readonly t?: Translate }) {
  return <TextsProvider texts={{ t, language: 'en' }}>{children}</TextsProvider>
}

export const show = (element: ReactElement) => render(element, { wrapper: WithTexts })
