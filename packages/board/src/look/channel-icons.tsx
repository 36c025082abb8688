import {
  Bot,
  Building2,
  Circle,
  Globe,
  LayoutGrid,
  Mail,
  Mailbox,
  MessagesSquare,
  Minus,
  Phone,
  Printer,
  Smartphone,
  Users,
  Video,
  type LucideIcon,
  type LucideProps,
} from 'lucide-react'
import { createElement } from 'react'

const CHANNEL_ICONS: Readonly<Record<string, LucideIcon>> = {
  web: Globe,
  portal: LayoutGrid,
  app: Smartphone,
  email: Mail,
  phone: Phone,
  letter: Mailbox,
  counter: Building2,
  in_person: Users,
  video: Video,
  fax: Printer,
  chat: MessagesSquare,
  machine: Bot,
  none: Minus,
}

/** Icon of a channel; a plain circle for one that is not in the vocabulary. */
export function ChannelIcon({ channel, ...props }: LucideProps & { readonly channel: string }) {
  const icon = Object.hasOwn(CHANNEL_ICONS, channel) ? CHANNEL_ICONS[channel] : undefined
  return createElement(icon ?? Circle, props)
}
