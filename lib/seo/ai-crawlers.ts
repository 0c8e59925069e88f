/** The programs of AI services that say who they are and heed robots.txt, by what they fetch for. */

/** To train models on. Google-Extended and Applebot-Extended are names in robots.txt only. */
export const TRAINING = [
  'AI2Bot',
  'Amazonbot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'Diffbot',
  'FacebookBot',
  'Google-CloudVertexBot',
  'Google-Extended',
  'GPTBot',
  'Meta-ExternalAgent',
  'Timpibot',
  'anthropic-ai',
  'cohere-ai',
  'cohere-training-data-crawler',
  'omgili',
]

/** To answer a question, with a link to the story. */
export const ANSWERING = [
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'DuckAssistBot',
  'Meta-ExternalFetcher',
  'MistralAI-User',
  'OAI-SearchBot',
  'Perplexity-User',
  'PerplexityBot',
  'YouBot',
]
