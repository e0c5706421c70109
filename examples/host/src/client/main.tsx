document.title = 'Tagwright'
