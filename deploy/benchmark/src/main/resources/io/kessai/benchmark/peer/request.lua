-- The same request again and again. Arguments: method, path, body (may be empty), then pairs of headers.
function init(args)
  local headers = {}
  for i = 4, #args, 2 do
    headers[args[i]] = args[i + 1]
  end
  local text = wrk.format(args[1], args[2], headers, args[3] ~= "" and args[3] or nil)
  request = function() return text end
end
