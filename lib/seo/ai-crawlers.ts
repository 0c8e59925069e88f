/** Crawlers for model training. Google-Extended and Applebot-Extended exist in robots.txt only. */
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

/** Crawlers of AI services that answer questions and link to the story. */
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
