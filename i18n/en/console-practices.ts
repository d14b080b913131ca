/** The practices that come with the product; those of the operator keep their own titles. */
export const practices = {
  'console.practice.financial-expertise': 'Financial expertise',
  'console.practice.research-and-development': 'Research and development',
  'console.practice.business-operations': 'Business operations (management consulting)',
  'console.practice.technical-analysis': 'Technical analysis',
  'console.practice.investments': 'Investments',
  'console.practice.legal': 'Legal',
  'console.practice.medical-and-healthcare': 'Medical and healthcare',
  'console.practice.data-analysis': 'Data analysis and interpretation',
};
