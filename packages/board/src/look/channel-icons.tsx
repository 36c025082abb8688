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
} from 'lucide-react'

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
export function channelIcon(channel: string): LucideIcon {
  return Object.hasOwn(CHANNEL_ICONS, channel) ? (CHANNEL_ICONS[channel] ?? Circle) : Circle
}
